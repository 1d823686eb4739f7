import { defineCommands } from "../../ask/define-command.ts";
import { textsOf } from "../../base/language/messages.ts";
import { answerItem } from "./answer.ts";
import { closeItem } from "./close.ts";
import { declineDraft } from "./decline.ts";
import { listOfQueue } from "./list.ts";
import { releaseItem } from "./release.ts";
import { showItem } from "./show.ts";
import { takeItem } from "./take.ts";

export default defineCommands({
  name: "queue",
  description: textsOf("commands", "queue", "description"),
  example: "list",
  usual: listOfQueue,
  subcommands: [listOfQueue, showItem, takeItem, answerItem, closeItem, releaseItem, declineDraft],
});
