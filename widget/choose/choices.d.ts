declare module 'virtual:choices' {
  type Choice = { readonly id: string; readonly short: { readonly da: string; readonly en: string } }
  /** What can be picked, as the knowledge names it when the widget is built. */
  export const choices: Readonly<Record<'problems' | 'groups' | 'topics' | 'approaches' | 'activities', readonly Choice[]>>
}
