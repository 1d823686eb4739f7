import { describeCommand } from "../contract/command.ts";
import { describeDigest } from "../contract/digest.ts";
import figures from "../src/commands/figures.ts";
import org from "../src/commands/org.ts";
import who from "../src/commands/who.ts";
import commitments from "../src/digests/definitions/commitments.ts";
import news from "../src/digests/definitions/news.ts";

// The suites that plug-ins are held to, on some of Onrecord's own.
describeCommand({ command: who, lines: ["who gill", "who nobody at all"] });
describeCommand({ command: org, lines: ["org united nations"] });
describeCommand({ command: figures, lines: ["figures ai"] });
describeDigest({ digest: news });
describeDigest({ digest: commitments });
