import { defineCommands } from "../../ask/define-command.ts";
import { textsOf } from "../../base/language/messages.ts";
import { addPageToIntake, addToIntake } from "./add.ts";
import { filterSource, onlyFromSource, unfilterSource } from "./filter.ts";
import { listOfSources } from "./list.ts";
import { pauseSource } from "./pause.ts";
import { removeSource } from "./remove.ts";
import { resumeSource } from "./resume.ts";
import { setSource } from "./set.ts";

export default defineCommands({
  name: "intake",
  forEditors: true,
  description: textsOf("commands", "intake", "description"),
  example: "list",
  subcommands: [
    listOfSources,
    addToIntake,
    addPageToIntake,
    setSource,
    pauseSource,
    resumeSource,
    removeSource,
    filterSource,
    onlyFromSource,
    unfilterSource,
  ],
});
