import { defineCommonWords } from "../../src/library/names/common-words.ts";

export default defineCommonWords({
  generations: "jr/hijo sr/padre",
  nicknames:
    "josé/pepe francisco/paco/pancho/curro dolores/lola ignacio/nacho guadalupe/lupe enrique/quique/kike manuel/manolo/manu mercedes/merche concepción/concha/conchita antonio/toño/toni/tony rosario/charo jesús/chus/chuy rafael/rafa fernando/nando eduardo/edu isabel/isa/chabela teresa/tere alejandro/alex/jandro roberto/beto guillermo/memo/guille santiago/santi javier/javi",
  aroundNames:
    "sr sra srta monseñor mons fray sor d dña don doña señor señora dr dra lic ing el la los las de del y",
  offices:
    "alcalde alcaldesa ministro ministra presidente presidenta gobernador gobernadora senador senadora diputado diputada director directora",
  officeForms:
    "candidato/candidata alcalde/alcaldesa ministro/ministra exministro/exministra viceministro/viceministra presidente/presidenta vicepresidente/vicepresidenta gobernador/gobernadora senador/senadora diputado/diputada director/directora concejal/concejala secretario/secretaria consejero/consejera embajador/embajadora portavoz/vocera/vocero rector/rectora jefe/jefa intendente/intendenta fiscal/fiscala juez/jueza comisario/comisaria delegado/delegada",
  formerWords: "ex/antiguo/antigua",
  officePlurals:
    "ministros/ministro ministras/ministra alcaldes/alcalde alcaldesas/alcaldesa gobernadores/gobernador gobernadoras/gobernadora directores/director directoras/directora presidentes/presidente presidentas/presidenta concejales/concejal concejalas/concejala senadores/senador senadoras/senadora diputados/diputado diputadas/diputada secretarios/secretario secretarias/secretaria consejeros/consejero consejeras/consejera portavoces/portavoz rectores/rector jefes/jefe jefas/jefa fiscales/fiscal jueces/juez embajadores/embajador obispos/obispo delegados/delegado",
  officesOfOne: [
    "alcalde",
    "alcaldesa",
    "primer ministro",
    "primera ministra",
    "presidente",
    "presidenta",
    "secretario general",
    "secretaria general",
    "director general",
    "directora general",
    "canciller",
    "arzobispo",
  ],
  abbreviatedTitles: "",
  afterSurnames: "dijo afirmó es será visitó recibió aseguró",
  openers: "pero y cuando según ayer",
  determiners: "un una el la los las lo al de del este esta",
  spokespeople: "portavoz vocero vocera",
  ordinarySurnames:
    "rey reina flores ríos campos torres iglesia calle rosa blanco rubio moreno delgado bravo leal bueno grande alto mar sol luz paz cruz mayo marzo abril junio agosto castillo montes fuentes",
});
