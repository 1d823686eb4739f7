import { printLine } from "../src/app/command-line/print.ts";
import { OnrecordError } from "../src/base/errors.ts";
import { languages } from "../src/base/language/language.ts";
import type { Output } from "./target.ts";

/** What a terminal gets if a text is printed as every command prints. */
export const printed = (text: string): Output => {
  let written = "";
  const stream = {
    write(chunk: string | Uint8Array) {
      written += String(chunk);
      return true;
    },
  };
  printLine(stream, text);
  return { to: "terminal", text: written };
};

/** Runs what reads an input: an error that Onrecord throws on purpose is printed in every language, any other fails. */
export const printedOrRefused = async (
  read: () => readonly Output[] | Promise<readonly Output[]>,
): Promise<readonly Output[]> => {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof OnrecordError)) throw error;
    return [error.message, ...languages.map((language) => error.sayIn(language))].map(printed);
  }
};
