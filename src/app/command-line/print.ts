import { terminalJson, terminalText } from "../../base/text/terminal-text.ts";

type Stream = Pick<NodeJS.WritableStream, "write">;

/** Prints lines, without characters that a terminal would act on. Commands print only with the functions of this file. */
export const printLine = (stream: Stream, text: string): void => {
  stream.write(`${terminalText(text)}\n`);
};

/** Prints a file's content: unchanged, or, on a terminal, without characters that the terminal would act on. */
export const printFile = (stream: Stream & { readonly isTTY?: boolean }, content: string): void => {
  stream.write(stream.isTTY === true ? terminalText(content) : content);
};

/** Prints a value as JSON. */
export const printJson = (stream: Stream, value: unknown, indent = 0): void => {
  stream.write(`${terminalJson(value, indent)}\n`);
};

/** Prints text with styles. The renderer that added them has escaped the text. */
export const printStyled = (stream: Stream, styled: string): void => {
  stream.write(`${styled}\n`);
};
