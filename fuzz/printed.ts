import { printLine } from "../src/app/command-line/print.ts";
import { OnrecordError } from "../src/base/errors.ts";
import { languages } from "../src/base/language/language.ts";
import type { Output } from "./target.ts";

/** The bytes that a terminal gets if a command prints a text. */
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

/** Runs a function that reads an input. An OnrecordError is printed in every language, and any other error fails the case. */
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
