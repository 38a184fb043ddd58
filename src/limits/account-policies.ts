import type { Policy } from './policy';

/** Seconds. */
const [quarter, hour] = [900, 3600];
const wrong = 'Too many wrong passwords.';
const right = 'Too many log-ins.';

// Wrong passwords from one address; the number of accounts that these were for; and those for one account from one address.
export const guessesFromAddress: Policy = {
  name: 'passwords-from-address',
  quota: 100,
  window: quarter,
  complaint: wrong,
};
export const accountsFromAddress: Policy = {
  name: 'accounts-from-address',
  quota: 100,
  window: hour,
  complaint: wrong,
};
export const guesses: Policy = { name: 'password', quota: 10, window: quarter, complaint: wrong };

/** Wrong passwords for one account, from all addresses together. */
export const guessesOfStrangers: Policy = {
  name: 'passwords-of-strangers',
  quota: 50,
  window: hour,
  complaint: 'Too many wrong passwords for this e-mail address. Log in from where you have logged in before.',
};

// Right passwords, because checking one takes a core for a while. Many people may log in from one address, and one from many devices.
export const logInsFromAddress: Policy = {
  name: 'log-ins-from-address',
  quota: 3000,
  window: quarter,
  complaint: right,
};
export const logIns: Policy = { name: 'log-ins', quota: 300, window: quarter, complaint: right };

// Passwords of one user who has a token: wrong ones, and right ones.
export const guessesOfUser: Policy = { name: 'passwords-of-user', quota: 10, window: quarter, complaint: wrong };
export const changesOfUser: Policy = {
  name: 'changes-of-account',
  quota: 60,
  window: hour,
  complaint: 'Too many changes of this account.',
};

export const logOuts: Policy = {
  name: 'log-outs',
  quota: 100,
  window: hour,
  complaint: 'Too many log-outs. Log out everywhere instead.',
};
export const newTokens: Policy = {
  name: 'access-tokens',
  quota: 60,
  window: hour,
  complaint: 'Too many new access tokens.',
};
export const signUps: Policy = { name: 'sign-ups', quota: 20, window: hour, complaint: 'Too many sign-ups.' };
