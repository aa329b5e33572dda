// What the package says of the element is what the element is.
/// <reference path="../../widget/style/css.d.ts" />
import { expectTypeOf, test } from 'vitest'
import type { EventDetails, TilgangGuide } from '../../widget/define.ts'
import type { EventDetails as SaidDetails, TilgangGuide as SaidGuide } from '../../widget/tilgang-guide.d.ts'

type Methods = 'open' | 'close' | 'toggle' | 'ask' | 'reset' | 'exportTranscript' | 'permalink'

test('methods and events are declared as they are', () => {
  expectTypeOf<Pick<TilgangGuide, Methods>>().toEqualTypeOf<Pick<SaidGuide, Methods>>()
  expectTypeOf<keyof EventDetails>().toEqualTypeOf<keyof SaidDetails>()
  expectTypeOf<EventDetails>().toExtend<SaidDetails>()
})
