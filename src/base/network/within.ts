/** The result of some work, or null after a time limit (the work continues). Rejects if the work rejects in time. */
export const within = <Result extends object | boolean>(
  work: Promise<Result>,
  withinMs: number,
): Promise<Result | null> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(null), withinMs);
    work.then(
      (result) => {
        clearTimeout(timer);
        resolve(result);
      },
      (error: unknown) => {
        clearTimeout(timer);
        reject(error);
      },
    );
  });
