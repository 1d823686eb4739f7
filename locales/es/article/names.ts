import type { NameWords } from "../../../src/drafts/rules/languages/name-words.ts";
import { offices, valued } from "../../../src/drafts/rules/languages/word-lists.ts";
import { Phrases, phraseSet, wordSet } from "../../../src/drafts/rules/structure/phrases.ts";
import { ambiguousGivenNames, givenNames } from "./given-names.ts";

export const names: NameWords = {
  honorifics: new Phrases([
    ...valued("m", "señor|sr|sr.|don|monseñor"),
    ...valued("f", "señora|sra|sra.|doña|señorita"),
    ...valued("", "dr|dr.|dra|dra.|doctor|doctora|ing|ing.|lic|lic.|excelentísimo|general|coronel|s.e."),
  ]),
  titles: new Phrases(
    offices(
      "ministro/ministra|primer ministro/primera ministra|viceministro/viceministra|vicepresidente/vicepresidenta|presidente/presidenta/jefe de estado/jefa de estado/mandatario/mandataria|expresidente/expresidenta|jefe de gabinete/jefa de gabinete|jefe/jefa|jefe de gobierno/jefa de gobierno|jefe de estado|secretario/secretaria|secretario general/secretaria general|secretario general adjunto/secretaria general adjunta|secretario de estado/secretaria de estado|subsecretario/subsecretaria|secretario ejecutivo/secretaria ejecutiva|gobernador/gobernadora|vicegobernador/vicegobernadora|embajador/embajadora|canciller|vicecanciller|director/directora|director general/directora general|director ejecutivo/directora ejecutiva|subdirector/subdirectora|representante|representante residente|representante especial|coordinador/coordinadora|coordinador residente/coordinadora residente|portavoz|vocero/vocera|diputado/diputada|senador/senadora|alcalde/alcaldesa|intendente/intendenta|concejal/concejala|comisario/comisaria|comisionado/comisionada|alto comisionado/alta comisionada|enviado especial/enviada especial|fiscal|fiscal general|juez/jueza|rector/rectora|economista|investigador/investigadora|experto/experta|analista|activista|asesor/asesora|abogado/abogada|rey|reina|papa|titular|gerente|gerente general|presidente ejecutivo/presidenta ejecutiva|consejero/consejera|consejero delegado/consejera delegada|delegado/delegada|procurador/procuradora|defensor del pueblo/defensora del pueblo|legislador/legisladora|prefecto/prefecta|superintendente|dirigente|líder|administrador/administradora|encargado de negocios|profesor/profesora|médico/médica|relator especial/relatora especial|relator/relatora|candidato/candidata|precandidato/precandidata|aspirante|mandatario/mandataria|edil/edila|bombero/bombera|enfermero/enfermera|agricultor/agricultora|panadero/panadera|maestro/maestra|docente|escritor/escritora|poeta|novelista|pintor/pintora|artista|fotógrafo/fotógrafa|arquitecto/arquitecta|periodista|actor/actriz|cantante|estudiante|jubilado/jubilada|dueño/dueña|propietario/propietaria|ganadero/ganadera|pescador/pescadora|vecino/vecina|comandante|capitán|teniente|obispo|arzobispo|cardenal|imán|rabino|síndico/síndica|camarista|magistrado/magistrada|psicólogo/psicóloga|biólogo/bióloga|ingeniero/ingeniera|comerciante|obrero/obrera|entrenador/entrenadora|miembro|fundador/fundadora|cónsul|cofundador/cofundadora|ministro de estado/ministra de estado|jefe policial/jefa policial|sargento/sargenta|inspector/inspectora|inspector general/inspectora general|farmacéutico/farmacéutica|veterinario/veterinaria|psiquiatra|pediatra|cardiólogo/cardióloga|epidemiólogo/epidemióloga|infectólogo/infectóloga|virólogo/viróloga|sociólogo/socióloga|politólogo/politóloga|historiador/historiadora|geólogo/geóloga|meteorólogo/meteoróloga|climatólogo/climatóloga|demógrafo/demógrafa|antropólogo/antropóloga|filósofo/filósofa|jurista|científico/científica|físico/física|químico/química|técnico/técnica|chofer|conductor/conductora|camionero/camionera|taxista|mecánico/mecánica|electricista|albañil|carpintero/carpintera|cocinero/cocinera|peluquero/peluquera|librero/librera|bibliotecario/bibliotecaria|músico/música|compositor/compositora|cineasta|dramaturgo/dramaturga|editor|autor/autora|viticultor/viticultora|apicultor/apicultora|tambero/tambera|sindicalista|secretario adjunto/secretaria adjunta|tesorero/tesorera|regidor/regidora|encuestador/encuestadora|voluntario/voluntaria|párroco|sacerdote|monja|delantero/delantera|arquero/arquera|portero/portera|mediocampista|defensor/defensora|seleccionador/seleccionadora|árbitro/árbitra|futbolista|ciclista|nadador/nadadora|policía|detective|perito/perita|notario/notaria|escribano/escribana|procurador general/procuradora general|contralor/contralora|auditor/auditora|auditor general/auditora general|viuda/viudo|hotelero/hotelera|empresario/empresaria|emprendedor/emprendedora|panelista|opositor/opositora|oficialista",
    ),
  ),
  titleModifiers: wordSet(
    "adjunto adjunta general especial residente ejecutivo ejecutiva interino interina federal nacional regional permanente electo electa técnico técnica provincial",
  ),
  titleAdjective:
    /(?:ano|ana|és|esa|ense|eño|eña|ino|ina|ista|ario|aria|al|ales|ivo|iva|eo|ea|ico|ica|icos|icas|anos|anas|arios|arias|ivos|ivas|ol|ola|án|ana|or|ora|ero|era)$/,
  titleLinks: new Phrases([
    ...valued("any", "de|del|de la|de los|de las|encargado de|encargada de"),
    ...valued("capital", "en|ante|ante la|ante el|para|para la|para el|a cargo de"),
  ]),
  titlePrefixes: new Set(),
  officeNouns: wordSet("oficina oficinas despacho gabinete secretaría residencia"),
  infinitive:
    /^(?!mar|lugar|hogar|azúcar|mujer|poder|taller|alquiler|familiar|militar|bienestar|nuclear).{2,}(?:ar|er|ir)$/,
  nameParticles: wordSet("de del la las los da dos van von der"),
  familyNames: null,
  middleNames: new Set(),
  relatives: wordSet("que quien quienes cuyo cuya donde"),
  possessives: wordSet("su"),
  organizationHeads: phraseSet(
    "ministerio|agencia|comisión|unión|federación|instituto|universidad|banco|consejo|comité|asamblea|asociación|organización|sindicato|confederación|central|centro|oficina|dirección|autoridad|corte|tribunal|fundación|partido|parlamento|senado|congreso|cámara|fondo|observatorio|academia|liga|sociedad|secretaría|superintendencia|fiscalía|cancillería|defensoría|municipalidad|corporación|intendencia|alcaldía|ayuntamiento|hospital|clínica|museo|teatro|orquesta|compañía|empresa|caja|cooperativa|red|movimiento|frente|alianza|coalición|club|policía|gendarmería|armada|brigada|inspección|servicio|delegación|laboratorio|biblioteca|consorcio|facultad|departamento|diócesis|embajada|consulado|gobernación|legislatura|diputación|escuela|colegio|subsecretaría|junta|foro|mesa|grupo|colectivo|cabildo|procuraduría|contraloría|auditoría",
  ),
  organizationTails: new Set(),
  knownOrganizations: new Phrases([
    ...valued("Naciones Unidas", "naciones unidas|onu|organización de las naciones unidas"),
    ...[
      "Unión Europea",
      "UE",
      "OTAN",
      "OMS",
      "UNESCO",
      "UNICEF",
      "FAO",
      "FMI",
      "OCDE",
      "OEA",
      "CEPAL",
      "BID",
      "Banco Mundial",
      "Comisión Europea",
      "Mercosur",
      "Senado",
      "Congreso",
      "Parlamento",
      "Cruz Roja",
      "PNUD",
      "OPS",
    ].map((name): [string, string] => [name, name]),
  ]),
  regions: phraseSet(
    "vietnam|birmania|corea del sur|corea del norte|congo|república checa|palestina|turquía|inglaterra|eeuu|hong kong|kosovo|taiwán|bielorrusia|américa latina|latinoamérica|asia|europa|áfrica|américa|centroamérica|sudamérica|oriente medio|caribe|sudeste asiático|estados unidos|ee. uu.|ee.uu.|patagonia|amazonía",
  ),
  locatives: phraseSet(
    "en|ciudad de|provincia de|departamento de|estado de|región de|municipio de|intendente de|alcalde de|alcaldesa de|cumbre de|desde",
  ),
  facilities: wordSet(
    "hospital universidad plan premio calle estadio plaza avenida colegio escuela museo puente aeropuerto puerto torre palacio hotel fundación cárcel ley",
  ),
  functionWords: wordSet(
    "el la los las un una unos unas de del a al en con por para sobre según tras durante desde hasta entre ante bajo sin él ella ellos ellas yo nosotros este esta estos estas ese esa eso su sus mi nuestro nuestra y e o u pero si cuando mientras como que quien también además asimismo hoy ayer mañana lunes martes miércoles jueves viernes sábado domingo no sí más menos muy otro otra otros otras cada todo todos toda todas es son participaron foto fuente comentarios contacto nota entrevista por lo le les se nadie ambas ambos sin así instó señaló hay",
  ),
  companyOffices: phraseSet(
    "director general|directora general|director ejecutivo|directora ejecutiva|consejero delegado|consejera delegada|presidente ejecutivo|presidenta ejecutiva|gerente|gerente general|fundador|fundadora|cofundador|cofundadora|dueño|dueña|propietario|propietaria",
  ),
  companyNouns: wordSet(
    "empresa compañía empleador empleadora fabricante operadora constructora concesionaria aerolínea banco aseguradora filial distribuidora cadena naviera cervecera grupo",
  ),
  openingVerbs: wordSet(
    "ha han había habían va van puede pueden podrá debe deben quiere quieren quiso es fue será está estará tiene",
  ),
  articles: new Map([...valued("f", "la|una|esta"), ...valued("m", "el|un|este"), ...valued("", "los|las")]),
  definiteArticles: wordSet("el la"),
  groupWords: wordSet("dos tres varios"),
  officeLinks: wordSet("de del la los las"),
  officeOf: ["de "],
  beforeTitle: wordSet("el la un una actual nueva nuevo"),
  honorificsInCapitals: false,
  capitalsBeforeTitle: false,
  commaJoinsTitles: false,
  charged: /^encarg/,
  officesWithoutLink: new Set(),
  postnominals: wordSet("jr sr phd md"),
  letterTitles: new Set(),
  delegated: null,
  wholeNameAfter: new Set(),
  institutionParticles: wordSet("de del da la"),
  notAcronyms: wordSet(
    "ceo ia nota iva pib pcr dni rut cuit nit adn pyme pymes ipc uf uvi tac rmn epp eso gnl glp suv",
  ),
  organizationLinks: new Set(),
  subjectKinds: new Set(),
  subjectLinks: new Set(),
  organizationJoins: new Set(),
  syllable: null,
  ownLetters: null,
  smallPlaces: false,
  pluralEndings: ["s", "es"],
  topics: phraseSet(
    "obras públicas|relaciones exteriores|medio ambiente|derechos humanos|asuntos indígenas|pueblos originarios|desarrollo social|desarrollo humano|recursos hídricos|recursos naturales|seguridad social|bienes públicos|asuntos exteriores",
  ),
  topicTails: new Set(),
  compounds: new Phrases([]),
  organizationComplements: phraseSet(
    "de|del|de la|de los|de las|para|para la|para el|para los|para las|contra la|contra el",
  ),
  localKinds: phraseSet(
    "municipalidad|intendencia|alcaldía|ayuntamiento|universidad|tribunal|hospital|embajada|ministerio|gobernación|cámara|legislatura|fiscalía|corte|diputación|banco|consejo|cabildo",
  ),
  smallTails: new Set(),
  groupsThatOwn: new Set(),
  nationals: new Set(),
  notOrganizationKinds: wordSet(
    "tratado impuesto ley plan proyecto síndrome enfermedad virus informe premio índice protocolo convenio acuerdo estrategia día semana mes año producto tasa cumbre festival juegos copa campeonato código estudio encuesta norma programa inteligencia energía vehículo documento salario contrato objetivo objetivos prueba",
  ),
  acronymLeads: wordSet("la el los las del al"),
  givenNames,
  ambiguousGivenNames,
  besides: wordSet("junto acompañado acompañada con"),
  personalRelatives: wordSet("quien quienes"),
  candidates: wordSet("candidato candidata precandidato precandidata aspirante"),
  candidateLinks: phraseSet("a|a la|al|para|por"),
  otherOffices: new Map([
    ["jefe de estado", ["presidente"]],
    ["mandatario", ["presidente", "gobernador"]],
    ["jefe de gobierno", ["presidente", "primer ministro"]],
    ["edil", ["alcalde", "concejal"]],
  ]),
};
