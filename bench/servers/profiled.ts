/**
 * Loaded before a server (`node --require`). It starts V8's profiler at SIGUSR2; at SIGTERM it writes the profile into the file PROFILE, and
 * ends the server.
 */
import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';

const session = new Session();
session.connect();
process.on('SIGUSR2', () => {
  session.post('Profiler.enable');
  // Microseconds.
  session.post('Profiler.setSamplingInterval', { interval: 200 });
  session.post('Profiler.start');
});
process.on('SIGTERM', () => {
  session.post('Profiler.stop', (_, { profile }) => {
    writeFileSync(process.env.PROFILE!, JSON.stringify(profile));
    process.exit();
  });
});
