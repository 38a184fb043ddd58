const { readFileSync } = require('node:fs');

/**
 * Ends this process when npm has been asked to stop. npm passes SIGTERM on to its shell alone, and the shell ends without a word to this
 * process: that the parent is gone is the signal. When npm itself is killed, its shell stays, and gets another parent. A service that can stop in order listens for `orphaned`.
 */
function endWithShellOfNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const adopted = wasAdopted();
  const npm = parentOfShell(parent);
  const look = () => {
    if (process.ppid === parent && !adopted && parentOfShell(parent) === npm) return;
    clearInterval(timer);
    // As SIGTERM would, from the code on.
    if (!process.emit('orphaned')) process.exit(143);
  };
  const timer = setInterval(look, 250).unref();
  look();
}

/** Only Linux tells. @returns undefined unless the process is a shell that runs one command, as npm starts it */
function parentOfShell(pid) {
  try {
    const isShell = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[1] === '-c';
    return isShell ? statOf(pid)[1] : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the shell was gone before this began. A process is in the session of its parent, unless it has begun one of its own. */
function wasAdopted() {
  try {
    const session = sessionOf(process.pid);
    return session !== String(process.pid) && session !== sessionOf(process.ppid);
  } catch {
    // Only Linux tells. Elsewhere npm is never process 1, as it may be in a container.
    return process.platform !== 'linux' && process.ppid === 1;
  }
}

/** The fields behind the name, which is in parentheses and may have spaces: state, parent, group, session … */
const statOf = (pid) => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop().split(' ');
const sessionOf = (pid) => statOf(pid)[3];

module.exports = { endWithShellOfNpm };
