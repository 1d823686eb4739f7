import { wordSet } from "../../../src/drafts/rules/structure/phrases.ts";

/** Common first names that are no other words and no places. */
export const givenNames: ReadonlySet<string> = wordSet(
  "adriana adrián agustín alberto alejandra alejandro alfonso alfredo alicia amalia ana andrea andrés antonio arturo beatriz benjamín carlos carmen carolina catalina cecilia claudia cristian cristina césar daniel daniela darío diana diego edgar eduardo elena elisa elsa emiliano emilio enrique ernesto esteban esther eugenia eva evo fabián facundo federico felipe fernanda fernando francisco franco gabriel gabriela gerardo germán gloria gonzalo graciela guillermo gustavo horacio hugo héctor ignacio inti inés irene isabel ivan iván jaime javier jesús jimena joaquín joel jorge josefa josefina josé juan juana juanita julia juliana julieta julio laura leandro leonardo lidia liliana lorena lorenzo lucía luis luisa luz manuel marcela marcelo marcos margarita mariana mariano maribel mario marta martina martín maría matías mauricio maximiliano micaela miguel milagros mónica nayib nicolás noelia nora norberto norma néstor olga omar oscar pablo paola pascual patricia patricio paula pedro pilar rafael ramiro ramona ramón raquel raúl ricardo roberto rocío rodolfo rodrigo rogelio romina romualdo rosa rubén sabrina sandra sara sebastián sergio silvia silvina sofía soledad susana tatiana teresa tomás ulises valentina valeria vanesa verónica vicente víctor wilson ximena yesenia yolanda zoe ángel óscar",
);

/** First names that are also months or countries: alone, they are no evidence of a person. */
export const ambiguousGivenNames: ReadonlySet<string> = wordSet("abril julio israel");
