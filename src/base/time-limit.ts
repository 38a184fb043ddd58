/**
 * Waits for work, but no longer than a time limit. After the limit, the promise rejects while the work goes on.
 * @param error makes the error for work that is too late
 */
export function withTimeLimit<Result>(
  work: Promise<Result>,
  milliseconds: number,
  error: () => Error,
): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(error()), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
