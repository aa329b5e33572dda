// The words of the participant's phone.
import type { Lang, Text } from '../../../engine/answer.ts'

const words = {
  title: { da: 'Deltag i workshoppen', en: 'Join the workshop' },
  codeLabel: { da: 'Koden på skærmen', en: 'The code on the screen' },
  codeHint: { da: 'Ni tal. Du skal ikke logge ind eller skrive dit navn.', en: 'Nine digits. No login, and no name.' },
  join: { da: 'Deltag', en: 'Join' },
  codeFault: { da: 'Koden har ni tal. Se efter på skærmen.', en: 'The code has nine digits. Look at the screen.' },
  gone: {
    da: 'Der er ingen workshop med den kode. Se efter på skærmen, eller spørg underviseren.',
    en: 'There is no workshop with that code. Look at the screen, or ask the trainer.',
  },
  over: { da: 'Workshoppen er slut, og alt i den er slettet.', en: 'The workshop is over, and everything in it is deleted.' },
  inLobby: { da: 'Du er med', en: 'You are in' },
  inLobbyText: { da: 'Vent på underviseren. Siden skifter af sig selv.', en: 'Wait for the trainer. The page changes by itself.' },
  groupLabel: { da: 'Gruppens navn (kan springes over)', en: 'Name of your group (optional)' },
  groupHint: { da: 'Aldrig dit eget navn. Fx »Bord 3«.', en: 'Never your own name. Such as “Table 3”.' },
  saveGroup: { da: 'Gem', en: 'Save' },
  groupSaved: { da: 'Gruppen er gemt', en: 'The group is saved' },
  readNow: { da: 'Læs om familien', en: 'Read about the family' },
  readThen: { da: 'Om lidt skal du vælge, hvad du ville gøre.', en: 'In a moment you will choose what you would do.' },
  readAgain: { da: 'Læs om familien igen', en: 'Read about the family again' },
  chooseAlone: { da: 'Vælg alene', en: 'Choose alone' },
  chooseAgain: { da: 'Vælg igen', en: 'Choose again' },
  chooseAgainHint: { da: 'Dit første valg er sat. Lad det stå, eller ret det.', en: 'Your first choice is set. Leave it, or change it.' },
  several: { da: 'Vælg et eller flere.', en: 'Choose one or more.' },
  reason: { da: 'Hvorfor? Én linje (kan springes over)', en: 'Why? One line (optional)' },
  reasonHint: {
    da: 'Vises på skærmen uden navn. Skriv ikke navne, adresser eller CPR-numre.',
    en: 'Shown on the screen without a name. Do not write names, addresses or CPR numbers.',
  },
  left: { da: 'tegn tilbage', en: 'characters left' },
  send: { da: 'Send mit valg', en: 'Send my choice' },
  sent: { da: 'Sendt', en: 'Sent' },
  sendAgain: { da: 'Send rettelsen', en: 'Send the change' },
  nothing: { da: 'Vælg mindst ét problem eller én tilgang.', en: 'Choose at least one problem or approach.' },
  most: { da: 'Højst 12 af hver.', en: 'At most 12 of each.' },
  isEdited: { da: 'Ikke sendt endnu', en: 'Not sent yet' },
  isWaiting: { da: 'Gemt her. Sendes, når der er net', en: 'Kept here. Sent when there is a network' },
  isSending: { da: 'Sender …', en: 'Sending …' },
  isSent: { da: 'Sendt. Du kan rette det, så længe runden er åben', en: 'Sent. You can change it as long as the round is open' },
  isRefused: {
    da: 'Runden blev lukket, før dit valg nåede frem. Det tæller ikke med',
    en: 'The round was closed before your choice arrived. It does not count',
  },
  closedMine: { da: 'Runden er lukket. Dit valg er med', en: 'The round is closed. Your choice counts' },
  closedNone: { da: 'Runden er lukket. Du sendte intet valg', en: 'The round is closed. You sent no choice' },
  closed: { da: 'Runden er lukket', en: 'The round is closed' },
  talk: { da: 'Tal sammen', en: 'Talk together' },
  talkText: { da: 'Læg telefonen. Bagefter vælger du igen.', en: 'Put the phone down. Afterwards you choose again.' },
  moreOfAnswer: { da: 'Mere af guidens svar', en: 'More of the guide’s answer' },
  mine: { da: 'Dit valg', en: 'Your choice' },
  mineNone: { da: 'Du valgte intet.', en: 'You chose nothing.' },
  room: { da: 'Rummet valgte', en: 'The room chose' },
  endTitle: { da: 'Tak for i dag', en: 'Thank you for today' },
  endText: {
    da: 'Workshoppen og alt, der er skrevet i den, sletter sig selv senest 24 timer efter, at den sidst er brugt.',
    en: 'The workshop and everything written in it delete themselves at the latest 24 hours after it was last used.',
  },
  selfStudy: { da: 'Gennemgå familierne igen på egen hånd', en: 'Go through the families again on your own' },
  guideLink: { da: 'Spørg guiden om din egen familie', en: 'Ask the guide about your own family' },
  leave: { da: 'Forlad workshoppen', en: 'Leave the workshop' },
  heldTitle: { da: 'Ikke sendt: der ser ud til at stå personoplysninger', en: 'Not sent: there seems to be personal data in it' },
  heldHelp: {
    da: 'Det markerede bliver til ***, hvis du sender. Navne kan jeg ikke altid se; læs linjen igennem.',
    en: 'What is marked becomes *** if you send. I cannot always see names; read the line through.',
  },
  sendMasked: { da: 'Skjul det, og send', en: 'Hide it and send' },
  editText: { da: 'Ret linjen selv', en: 'Edit the line yourself' },
  now: { da: 'Nu:', en: 'Now:' },
} as const satisfies Record<string, Text>

export type PhoneWord = keyof typeof words

/** A word of the phone. @example phoneWord('join', 'da') // 'Deltag' */
export const phoneWord = (key: PhoneWord, lang: Lang): string => words[key][lang]
