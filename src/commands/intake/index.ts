import { defineCommands } from "../../ask/define-command.ts";
import { textsOf } from "../../base/language/messages.ts";
import { addToIntake } from "./add.ts";
import { filterSource, unfilterSource } from "./filter.ts";
import { listOfSources } from "./list.ts";
import { pauseSource } from "./pause.ts";
import { removeSource } from "./remove.ts";
import { resumeSource } from "./resume.ts";

export default defineCommands({
  name: "intake",
  forEditors: true,
  description: textsOf("commands", "intake", "description"),
  example: "list",
  subcommands: [
    listOfSources,
    addToIntake,
    pauseSource,
    resumeSource,
    removeSource,
    filterSource,
    unfilterSource,
  ],
});
