/** A file that goes with a message. */
export interface AttachedFile {
  /** With its ending: `a-briefing.html`. */
  readonly name: string;
  readonly content: string;
}

/** A file that came with the message that somebody asks about. */
export interface ReceivedFile {
  readonly name: string;
  readonly sizeBytes: number;
  /** Rejects where it cannot be had. */
  read(): Promise<Uint8Array>;
}
