import { describe, expect, test } from 'vitest';
import { Circuit, Circuits, failuresToOpen, openMs } from './circuit.ts';

const failing = (circuit: Circuit, times: number, now: number) =>
  Array.from({ length: times }, () => circuit.failed(now)).at(-1);

describe('a circuit', () => {
  test('lets every request try until some in a row have failed', () => {
    const circuit = new Circuit();
    expect(failing(circuit, failuresToOpen - 1, 0)).toBe(false);
    expect(circuit.admits(0)).toBe(true);
    expect(circuit.failed(0)).toBe(true);
    expect(circuit.admits(openMs - 1)).toBe(false);
  });

  test('counts no failures across a success', () => {
    const circuit = new Circuit();
    failing(circuit, failuresToOpen - 1, 0);
    circuit.succeeded();
    failing(circuit, failuresToOpen - 1, 0);
    expect(circuit.admits(0)).toBe(true);
  });

  test('half open, lets one request try, whose success closes it for all', () => {
    const circuit = new Circuit();
    failing(circuit, failuresToOpen, 0);
    expect([circuit.admits(openMs), circuit.admits(openMs), circuit.admits(openMs + 1)]).toEqual([true, false, false]);
    circuit.succeeded();
    expect(circuit.admits(openMs + 1)).toBe(true);
  });

  test('half open, stays open for as long again when that request fails', () => {
    const circuit = new Circuit();
    failing(circuit, failuresToOpen, 0);
    expect(circuit.admits(openMs)).toBe(true);
    circuit.failed(openMs + 600);
    expect(circuit.admits(2 * openMs)).toBe(false);
    expect(circuit.admits(2 * openMs + 600)).toBe(true);
  });

  test('half open, lets another request try when nobody has heard of the first', () => {
    const circuit = new Circuit();
    failing(circuit, failuresToOpen, 0);
    expect(circuit.admits(openMs)).toBe(true);
    expect(circuit.admits(2 * openMs)).toBe(true);
  });

  test('is remembered by where it leads to', () => {
    const circuits = new Circuits();
    failing(circuits.of('policies of one'), failuresToOpen, 0);
    expect(circuits.of('policies of one').admits(0)).toBe(false);
    expect(circuits.of('policies of another').admits(0)).toBe(true);
  });
});
