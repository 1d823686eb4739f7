/** The result of some work, or null if it takes longer than the time given: the work continues. Rejects if the work rejects. */
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
