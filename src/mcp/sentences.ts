// The API speaks of requests, headers and nulls, which a model does not see. These are its sentences as a model needs them.

const rewritten: readonly (readonly [theirs: RegExp, ours: string])[] = [
  [/^The request has .* invalid values?\.$/, 'Nothing was done. Correct this:'],
  [/^The sync token is too old.*$/, 'since is too old, or belongs to another list. Leave it out to start again.'],
  [/^You have .* kept replies.*$/, 'Too many tasks were added since yesterday.'],
  [/, and this request adds (\d+)\. .*$/, ', and this call adds $1.'],
  [/^The body is larger than (.*)\.$/, 'Nothing was done: the arguments take more than $1. Send less in each call.'],
  [
    /^The body has more than (\d+) values\..*$/,
    'Nothing was done: the arguments have more than $1 values. Send less in each call.',
  ],
  [/^must be the X-Next-Cursor of .*$/, 'must be the next_cursor of an earlier page'],
  [/^must be a sync token: .*$/, 'must be the next of an earlier call'],
  [/^must not be null while the task recurs.*$/, 'must stay while the task recurs: name recurrence in clear as well'],
  [/^may be given once$/, 'must be one value, and no list'],
  [/^must not contain unpaired surrogates$/, 'has half of a character (a lone surrogate). Write it as a whole'],
  [/; write \+ as %2B.*$/, ''],
  [/ or null$/, ''],
];

/** @param sentence of the API: the detail of a problem, or of a value that is wrong */
export function forModel(sentence: string): string {
  return rewritten.reduce((text, [theirs, ours]) => text.replace(theirs, ours), sentence);
}
