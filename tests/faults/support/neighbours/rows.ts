import type { Neighbour } from './neighbour';
import * as reads from './reads';
import * as writes from './writes';

/** In the order of the table in docs/benchmarks.md. */
export const neighbours: readonly Neighbour[] = [
  ...[reads.searches, reads.limitedSearches, writes.lockedList, writes.bulkChanges, writes.listsInBulkChanges],
  ...[writes.accountDeletion, writes.keyedCreates, writes.batches, reads.fatPages, reads.fatChanges],
  ...[
    reads.pipelinedPages,
    reads.slowPages,
    writes.hostileBodies,
    writes.logIns,
    reads.streams,
    writes.matchingChanges,
  ],
];
