/** Does some work that writes to the index when it is this thread's turn. */
export type InTurn = <Result>(work: () => Result) => Result;

/** For a thread that writes alone. */
export const unshared: InTurn = (work) => work();

/** What the threads share: the last number that was given out, and the one whose turn it is. */
export const createTurns = (): SharedArrayBuffer => new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT);

const [given, current] = [0, 1];

/**
 * Lets the threads of a program write in the order in which they ask for it. SQLite alone makes a thread that finds the index locked look again after up to a
 * tenth of a second, so that a thread that writes again and again keeps the others out: on a busy machine, until they give up after a minute.
 */
export const takeTurns = (shared: SharedArrayBuffer): InTurn => {
  const turns = new Int32Array(shared);
  return (work) => {
    const own = Atomics.add(turns, given, 1);
    for (let turn = Atomics.load(turns, current); turn !== own; turn = Atomics.load(turns, current))
      Atomics.wait(turns, current, turn);
    try {
      return work();
    } finally {
      Atomics.add(turns, current, 1);
      Atomics.notify(turns, current);
    }
  };
};
