// The faults that cost a start of the server and little more; all of them: npm run faults.
import { expect, test, vi } from 'vitest'
import { type Fault, NotHere } from './fault.ts'

vi.setConfig({ testTimeout: 120_000 })

const QUICK = ['bad-variables', 'forty-at-once', 'ipv6-only', 'port-taken', 'tmpdir-missing']

for (const name of QUICK)
  test(name, async context => {
    const { fault } = (await import(`./faults/${name}.ts`)) as { fault: Fault }
    await fault.run().then(
      what => expect(what).not.toBe(''),
      (error: unknown) => {
        if (error instanceof NotHere) context.skip(error.message)
        throw error
      },
    )
  })
