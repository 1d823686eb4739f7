/** A file that goes with a message. */
export interface AttachedFile {
  /** With its extension: `a-briefing.html`. */
  readonly name: string;
  readonly content: string | Uint8Array;
  /** What a picture shows, for people who cannot see it. */
  readonly alternativeText?: string;
}

/** A file that a user attached to a message with a command. */
export interface ReceivedFile {
  readonly name: string;
  readonly sizeBytes: number;
  /** Null if the content is larger than `mostBytes`, whatever `sizeBytes` says. Rejects if the download fails. */
  read(mostBytes: number): Promise<Uint8Array | null>;
}
