/** What comes of some work within a time, or null where it takes longer: the work goes on. Rejects as the work does. */
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
