import { type Line, line, wrapped } from './lines.ts';
import type { State } from './state.ts';

/** Lines of a text that are shown; the log and the command tell the rest. */
const mostLines = 3;

/** What is being done, and what the last thing came to: for a failure what happened, why, and what to do. */
export function noteLines({ running, message }: State, columns: number): Line[] {
  const within = (text: string, style: Omit<Line, 'text'>, most = mostLines): Line[] =>
    wrapped(text, columns - 2)
      .slice(0, most)
      .map((one) => line(` ${one}`, style));
  const doing = [running.run, running.other].flatMap((one) =>
    one === null ? [] : within(`${one.offer.label}: ${one.step}`, { color: 'cyan' }, 1),
  );
  if (message === null) return doing;
  if (message.kind === 'done') return [...doing, ...within(message.text, { color: 'green' })];
  const { what, why, todo } = message.explanation;
  return [
    ...doing,
    ...within(what, { color: 'red', bold: true }, 2),
    ...within(`Why: ${why}`, {}, 2),
    ...within(`What to do: ${todo}`, {}, 2),
  ];
}
