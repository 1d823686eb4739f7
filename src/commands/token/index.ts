import { defineCommands } from "../../ask/define-command.ts";
import { textsOf } from "../../base/language/messages.ts";
import { listOfTokens } from "./list.ts";
import { makeToken } from "./make.ts";
import { revokeToken } from "./revoke.ts";

export default defineCommands({
  name: "token",
  description: textsOf("commands", "token", "description"),
  example: "list",
  subcommands: [makeToken, listOfTokens, revokeToken],
});
