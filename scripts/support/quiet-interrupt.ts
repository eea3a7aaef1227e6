// Loaded before every program that a recipe of the Makefile runs. Ctrl-C is no failure, but make prints an error for a
// program that a signal ends, and for any exit status but 0. Who called make still learns of it: make has got the signal,
// too, and ends by it. A program that is started without make ends as it would anyway.
let interrupted = false;

process.on('SIGINT', () => {
  interrupted = true;
  // Where the program itself does not listen, it ends at once.
  if (process.listenerCount('SIGINT') === 1) process.exit();
});

process.on('exit', () => {
  if (interrupted) process.exitCode = 0;
});
