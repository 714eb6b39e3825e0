// Loaded into the server by a test: on SIGUSR2 it collects what is garbage and says on stderr how many bytes are left in use.
process.on('SIGUSR2', () => {
  // Twice, with a turn between: what is only weakly held goes in the second.
  globalThis.gc();
  setImmediate(() => {
    globalThis.gc();
    process.stderr.write(`in use: ${process.memoryUsage().heapUsed}\n`);
  });
});
