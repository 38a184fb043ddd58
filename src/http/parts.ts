import type { ServerResponse } from 'node:http';
import type { Parts } from '../base/contract';
import type { UnreadReplies } from '../limits/unread-replies';

/**
 * Writes a reply in parts. The next part is made only when the client has read what was written, so that a slow client takes the memory of
 * one part, and no connection to the database.
 * @param response its status and headers have been written
 * @throws what making a part throws. The connection is then reset, so that the client notices, also behind a proxy that speaks HTTP/1.0
 */
export async function writeParts(
  response: ServerResponse,
  { texts }: Parts,
  { allTaken }: Pick<UnreadReplies, 'allTaken'>,
): Promise<void> {
  try {
    for await (const text of texts) {
      if (text !== '' && !response.write(text)) await allTaken(response);
      // The loop ends the generator.
      if (response.destroyed) return;
    }
  } catch (error) {
    response.socket?.resetAndDestroy();
    throw error;
  }
  response.end();
  await allTaken(response);
}
