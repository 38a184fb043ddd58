'use client';

/** In place of a page that could not be made, for example because the database is away. The cause is in the server's output. */
export default function PageProblem() {
  return (
    <main>
      <h1>This page cannot be shown now</h1>
      <p role="alert">The server, or its database, cannot be reached. Your tasks are safe.</p>
      <button type="button" onClick={() => window.location.reload()}>
        Try again
      </button>
    </main>
  );
}
