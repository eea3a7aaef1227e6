// Loaded before every program that the Makefile runs. Ctrl-C is not a failure, but make prints an error when a program
// is ended by a signal or exits with a status other than 0. The caller of make still sees the interrupt: make gets the
// signal, too, and dies of it. Programs that are started without make are not affected.
let interrupted = false;

process.on('SIGINT', () => {
  interrupted = true;
  // If the program has no handler of its own, end it at once.
  if (process.listenerCount('SIGINT') === 1) process.exit();
});

process.on('exit', () => {
  if (interrupted) process.exitCode = 0;
});
