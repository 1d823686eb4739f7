import type { Line } from "../../answer/line.ts";
import type { Command } from "../../ask/command.ts";
import { lastPage } from "../mcp/run-tool.ts";

/** The options of a tool from the address of a request, or what is wrong with them. */
export const readToolQuery = (
  { options }: Pick<Command, "options">,
  query: URLSearchParams,
): Omit<Line, "command"> | { readonly problem: string } => {
  const names = [...Object.keys(options), "page"];
  for (const name of new Set(query.keys())) {
    if (!names.includes(name)) return { problem: `${name}: expected one of ${names.join(", ")}` };
    if (query.getAll(name).length > 1) return { problem: `${name}: expected it once` };
  }
  const typedPage = query.get("page") ?? "1";
  const page = /^\d{1,3}$/u.test(typedPage) ? Number(typedPage) : 0;
  if (page < 1 || page > lastPage) return { problem: `page: expected a number from 1 to ${lastPage}` };
  for (const [name, { required, maxLength, choices }] of Object.entries(options)) {
    const value = query.get(name);
    if (value === null && required) return { problem: `${name}: expected it` };
    if (value !== null && value.length > maxLength)
      return { problem: `${name}: expected at most ${maxLength} characters` };
    if (value !== null && choices !== null && !choices.some((choice) => choice.value === value))
      return { problem: `${name}: expected one of ${choices.map((choice) => choice.value).join(", ")}` };
  }
  query.delete("page");
  return { given: Object.fromEntries(query), page };
};
