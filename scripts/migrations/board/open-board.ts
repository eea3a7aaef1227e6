import type { Source } from './source.ts';

const clearScreen = '\u001b[2J\u001b[H';

/** What puts a text into the clipboard of the terminal, where that allows it (OSC 52). */
const toClipboard = (text: string): string => `\u001b]52;c;${Buffer.from(text).toString('base64')}\u0007`;

/** Shows the board until somebody leaves it. Whether there is a terminal was asked before. */
export async function openBoard(source: Source, log: string): Promise<void> {
  // React's development build would keep a record of everything that is drawn.
  process.env.NODE_ENV ??= 'production';
  const [{ render }, { createElement }, { App }, { Board }] = await Promise.all([
    import('ink'),
    import('react'),
    import('./app.ts'),
    import('./board.ts'),
  ]);
  const { stdout } = process;
  const copied = new Set<string>();
  const board = new Board(source, {
    log,
    copy: (command) => {
      copied.add(command);
      stdout.write(toClipboard(command));
    },
    quit: () => app.unmount(),
  });
  // Before Ink draws for the new size: what a smaller window leaves of the larger frame is rubbish.
  const clear = () => stdout.write(clearScreen);
  stdout.on('resize', clear);
  const app = render(createElement(App, { board }), {
    exitOnCtrlC: false,
    alternateScreen: true,
    // Else Ink draws nothing before its end where CI is set.
    interactive: true,
  });
  board.start();
  await app.waitUntilExit();
  stdout.off('resize', clear);
  for (const command of copied) stdout.write(`${command}\n`);
  if (board.isBusy())
    stdout.write('What is being done ends first; ctrl-c ends it at once, and the next one goes on with it.\n');
  await board.close();
}
