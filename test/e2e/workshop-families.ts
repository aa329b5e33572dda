// Two families for tests of the screens, made up for them.
import type { Scenario } from '../../server/workshop/scenarios.ts'

export const FAMILIES: readonly Scenario[] = [
  {
    id: 'the-light-on-the-third-floor',
    title: { da: 'Lyset på tredje sal', en: 'The light on the third floor' },
    minutes: 25,
    goal: { da: 'At se forskel på at være alene og at være ensom.', en: 'To tell being alone from being lonely.' },
    story: {
      da: 'Samira er 29 og flyttede hertil i foråret med sine to små. Du møder hende i opgangen, altid på vej op, aldrig på vej ned. Hun svarer pænt og kort.\n\nDen ældste er begyndt i børnehave. Pædagogen siger, at hun afleverer som den første og henter som den sidste, og at hun står lidt ude ved lågen, når de andre mødre taler sammen. Hendes mor ringer hver aften fra Odense; ellers ringer ingen.\n\nI sidste uge bankede du på med en seddel om sommerfesten. Hun læste den to gange. »Er det for alle?« spurgte hun. Så kom den lille ud og viste dig sin tegning: tre mennesker i et vindue. »Det er os,« sagde han. »Vi kigger på de andre.« Samira lo og blev så stille.\n\nDin kollega siger, at hun nok bare er genert. Naboen siger, at hun tror, hun er for fin. Du står med sedlen i hånden.',
      en: 'Samira is 29 and moved here in the spring with her two little ones. You meet her on the stairs, always on her way up, never on her way down. She answers kindly and briefly.\n\nThe older one has started nursery. The teacher says that she is the first to drop off and the last to fetch, and that she stands by the gate when the other mothers talk. Her mother rings every evening from Odense; otherwise nobody rings.\n\nLast week you knocked with a note about the summer party. She read it twice. “Is it for everybody?” she asked. Then the little one came out and showed you his drawing: three people in a window. “That is us,” he said. “We look at the others.” Samira laughed and then went quiet.\n\nYour colleague says she is probably just shy. The neighbour says she thinks herself too good. You stand there with the note in your hand.',
    },
    prompts: [
      { da: 'Hvad så I, som de andre ikke så?', en: 'What did you see that the others did not?' },
      { da: 'Hvem skal gå hen til hvem, og hvordan?', en: 'Who should go up to whom, and how?' },
      { da: 'Hvad kan I gøre i morgen, som ikke koster noget?', en: 'What can you do tomorrow that costs nothing?' },
    ],
    ask: { question: { da: 'isolerede enlige mødre', en: 'isolated single mothers' } },
    misjudgements: [
      {
        text: { da: '»Hun er bare genert.«', en: '“She is just shy.”' },
        why: { da: 'Isolation kan dække over andet. Spørg, før du slår det fast.', en: 'Isolation may hide other things. Ask before you decide.', cites: [] },
      },
      {
        text: { da: '»Vi har jo sendt en indbydelse.«', en: '“We did send an invitation.”' },
        why: { da: 'En seddel henter ingen. De fleste kommer, når nogen går med dem.', en: 'A note fetches nobody. Most come when somebody goes with them.', cites: [] },
      },
    ],
    trap: {
      da: 'Skal I lave noget for mødre som hende, eller noget for alle, hvor hun ikke bliver set på?',
      en: 'Should you make something for mothers like her, or something for everybody, where nobody looks at her?',
    },
  },
  {
    id: 'the-letters-in-the-drawer',
    title: { da: 'Brevene i skuffen', en: 'The letters in the drawer' },
    minutes: 20,
    goal: { da: 'At finde det problem, der skal løses først.', en: 'To find the problem that comes first.' },
    story: {
      da: 'Bent åbner skuffen for dig. Der ligger breve fra kommunen, fra boligselskabet og fra skolen, og de fleste er lukkede. »Jeg ved godt, hvad der står,« siger han.\n\nHan har været alene med drengene, siden deres mor rejste. Arbejdet på lageret holdt op i vinter.',
      en: 'Bent opens the drawer for you. There are letters from the municipality, the housing association and the school, and most of them are sealed. “I know what they say,” he says.\n\nHe has been alone with the boys since their mother left. The job at the warehouse ended last winter.',
    },
    prompts: [
      { da: 'Hvad haster mest, og for hvem?', en: 'What is most urgent, and for whom?' },
      { da: 'Hvad er jeres opgave, og hvad er andres?', en: 'What is your task, and what is others’?' },
    ],
    ask: {
      question: {
        da: 'enlig far kan ikke finde rundt i systemet og åbner ikke sine breve',
        en: 'single father cannot find his way in the system and does not open his letters',
      },
    },
    misjudgements: [],
    trap: { da: 'Skal I åbne brevene for ham?', en: 'Should you open the letters for him?' },
  },
]
