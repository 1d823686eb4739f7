import { defineCommonWords } from "../../src/library/names/common-words.ts";

export default defineCommonWords({
  generations: "jr/jnr/junior sr/snr/senior ii/2nd/second iii/3rd/third iv/4th/fourth",
  aroundNames:
    "mr mrs ms mx miss dr sir dame lord lady baroness obe cbe mbe kbe dbe kcb phd prof professor rt rev reverend msgr monsignor rabbi imam sheikh hon honourable honorable fr esq madam mister the of and s",
  offices:
    "mayor minister president premier governor senator congressman congresswoman councillor ambassador commissioner secretary director general colonel captain chancellor judge justice chief leader spokesman spokeswoman spokesperson chair chairman chairwoman",
  officeForms:
    "chairman/chairwoman/chairperson/chair spokesman/spokeswoman/spokesperson congressman/congresswoman councilman/councilwoman alderman/alderwoman",
  formerWords: "former/ex",
  officePlurals:
    "ministers/minister mayors/mayor governors/governor directors/director presidents/president councillors/councillor secretaries/secretary senators/senator spokespeople/spokesperson spokespersons/spokesperson chairmen/chairman chiefs/chief leaders/leader commissioners/commissioner ambassadors/ambassador prosecutors/prosecutor judges/judge prefects/prefect bishops/bishop chancellors/chancellor",
  officesOfOne: [
    "mayor",
    "lord mayor",
    "prime minister",
    "president",
    "premier",
    "chancellor",
    "chief executive",
    "chief executive officer",
    "ceo",
    "secretary-general",
    "director-general",
    "attorney general",
    "archbishop",
  ],
  nicknames:
    "elizabeth/elisabeth/liz/lizzie/beth/betty/eliza/libby william/bill/billy/will/willy/liam robert/bob/bobby/rob/robbie richard/dick/rick/rich/ricky katherine/catherine/kathryn/kate/katie/kathy/cathy margaret/maggie/meg/peggy/margie james/jim/jimmy/jamie john/jack/johnny thomas/tom/tommy michael/mike/mick/mickey joseph/joe/joey edward/ed/eddie/ted/ned charles/charlie/chuck/chas daniel/dan/danny david/dave/davy matthew/matt christopher/chris/kit anthony/tony alexander/alex/sandy alexandra/alex/sandra/lexie andrew/andy/drew benjamin/ben/benny samuel/sam/sammy samantha/sam nicholas/nick/nicky jonathan/jon jennifer/jen/jenny jessica/jess/jessie susan/sue/susie suzanne/sue patricia/pat/patty/trish patrick/pat/paddy victoria/vicky/tori rebecca/becky/becca deborah/debbie/deb stephen/steven/steve stephanie/steph gregory/greg timothy/tim kenneth/ken/kenny ronald/ron/ronnie donald/don/donnie lawrence/laurence/larry philip/phillip/phil theodore/ted/teddy abigail/abby dorothy/dot/dottie frances/fran/frankie francis/frank henry/harry/hank harold/harry peter/pete raymond/ray walter/walt zachary/zach joshua/josh nathaniel/nathan/nate",
  abbreviatedTitles: "gen sen gov prof lt col capt sgt rep hon rev cllr amb pres",
  afterSurnames:
    "said says told tells asked asks warned added announced wants insists argues hopes thinks believes denied vowed will would has had is was does did also met meets visited visits received receives spoke wrote writes signed",
  openers: "but and then so yet now when if while as for in on at after before yesterday today later",
  determiners: "a an the this that these those such of",
  spokespeople: "spokesperson spokesman spokeswoman",
  ordinarySurnames:
    "stone may hope brown white black green gray grey young long short will bill rose price rich sharp power powers banks bank field fields hill hills wood woods forest rivers rivera lake church bishop king queen prince pope judge baker cook smith miller taylor mason carter page read reid bush case chance close cross day dean drew early english french good grant gold hand hard head heath holiday holly house hunt hunter just lane law lamb land love low main major march april june august marsh mark marks moon moss noble north south east west park parks parker pace peace pike poole poor pound rain reason reed right rock sage salt sands sea small snow speaker spring staff star steel strong summers swift temple trust turner walker wall walls ward waters way webb weeks wells wheeler winter winters wise wolf worth world hall ford fisher farmer gardener gates bell ball bird bond book brook brooks cash child city costa cruise fox frost glass hay kay key knight lord marine mayor minister more nice night noon piper pitt plant pool porter post potter rush shepherd silver singer story street sun sweet train waiter words",
});
