/** A file that goes with a message. */
export interface AttachedFile {
  /** With its ending: `a-briefing.html`. */
  readonly name: string;
  readonly content: string;
}

/** A file of the message that a user's command is about. */
export interface ReceivedFile {
  readonly name: string;
  readonly sizeBytes: number;
  /** Null if it is larger than `mostBytes`, however large it was said to be. Rejects if it cannot be downloaded. */
  read(mostBytes: number): Promise<Uint8Array | null>;
}
