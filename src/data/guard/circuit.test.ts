import { describe, expect, test } from 'vitest';
import { Circuit, Circuits, failuresToOpen, openMs } from './circuit.ts';

const failing = (circuit: Circuit, times: number, now: number) =>
  Array.from({ length: times }, () => circuit.failed(now)).at(-1);

describe('a circuit', () => {
  test('lets every request try until some in a row have failed', () => {
    const circuit = new Circuit();
    expect(failing(circuit, failuresToOpen - 1, 0)).toBe(false);
    expect(circuit.admit(0)).toBe('normal');
    expect(circuit.failed(0)).toBe(true);
    expect(circuit.admit(openMs - 1)).toBe('refused');
  });

  test('counts no failures across a success', () => {
    const circuit = new Circuit();
    failing(circuit, failuresToOpen - 1, 0);
    circuit.succeeded();
    failing(circuit, failuresToOpen - 1, 0);
    expect(circuit.admit(0)).toBe('normal');
  });

  test('half open, lets one request try, whose success closes it for all', () => {
    const circuit = new Circuit();
    failing(circuit, failuresToOpen, 0);
    expect([circuit.admit(openMs), circuit.admit(openMs), circuit.admit(openMs + 1)]).toEqual([
      'trial',
      'refused',
      'refused',
    ]);
    circuit.succeeded();
    expect(circuit.admit(openMs + 1)).toBe('normal');
  });

  test('half open, stays open for as long again when that request fails', () => {
    const circuit = new Circuit();
    failing(circuit, failuresToOpen, 0);
    expect(circuit.admit(openMs)).toBe('trial');
    circuit.failed(openMs + 600);
    expect(circuit.admit(2 * openMs)).toBe('refused');
    expect(circuit.admit(2 * openMs + 600)).toBe('trial');
  });

  test('half open, lets another request try when nobody has heard of the first', () => {
    const circuit = new Circuit();
    failing(circuit, failuresToOpen, 0);
    expect(circuit.admit(openMs)).toBe('trial');
    expect(circuit.admit(2 * openMs)).toBe('trial');
  });

  test('is remembered by where it leads to', () => {
    const circuits = new Circuits();
    failing(circuits.of('policies of one'), failuresToOpen, 0);
    expect(circuits.of('policies of one').admit(0)).toBe('refused');
    expect(circuits.of('policies of another').admit(0)).toBe('normal');
  });
});
