import { terminalJson, terminalText } from "../../base/text/terminal-text.ts";

type Stream = Pick<NodeJS.WritableStream, "write">;

/** Prints lines. Nothing in them acts on the terminal. Every command prints by these functions alone. */
export const printLine = (stream: Stream, text: string): void => {
  stream.write(`${terminalText(text)}\n`);
};

/** Prints a file: as it is, unless a terminal would act on what is in it. */
export const printFile = (stream: Stream & { readonly isTTY?: boolean }, content: string): void => {
  stream.write(stream.isTTY === true ? terminalText(content) : content);
};

/** Prints a value as JSON. */
export const printJson = (stream: Stream, value: unknown, indent = 0): void => {
  stream.write(`${terminalJson(value, indent)}\n`);
};

/** Prints what a renderer has styled, which has escaped each text in it. */
export const printStyled = (stream: Stream, styled: string): void => {
  stream.write(`${styled}\n`);
};
