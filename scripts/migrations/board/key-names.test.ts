import { expect, test } from 'vitest';
import { keysOf } from './key-names.ts';

const noKey = {
  ctrl: false,
  meta: false,
  upArrow: false,
  downArrow: false,
  pageUp: false,
  pageDown: false,
  home: false,
  end: false,
  return: false,
  escape: false,
  tab: false,
  backspace: false,
  delete: false,
};

test('keys that come together as one string all count, those without a character among them', () => {
  expect(keysOf('jjj', noKey)).toEqual(['j', 'j', 'j']);
  expect(keysOf('claims\r', noKey)).toEqual(['c', 'l', 'a', 'i', 'm', 's', 'enter']);
  expect(keysOf('j\u007f\t\u0003', noKey)).toEqual(['j', 'backspace', 'tab', 'ctrl-c']);
});

test('escape counts, too, when another key follows at once', () => {
  expect(keysOf('a', { ...noKey, meta: true })).toEqual(['escape', 'a']);
  expect(keysOf('', { ...noKey, escape: true, meta: true })).toEqual(['escape']);
});

test('a key that has a name is called by it, whatever it sends', () => {
  expect(keysOf('', { ...noKey, downArrow: true })).toEqual(['down']);
  expect(keysOf('\r', { ...noKey, return: true })).toEqual(['enter']);
  expect(keysOf('c', { ...noKey, ctrl: true })).toEqual(['ctrl-c']);
});
