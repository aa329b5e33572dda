// How it is run: what is logged and counted, and how it goes.

import { wholeNumber } from './forms.ts'
import type { Form } from './variable.ts'
import { variable } from './variable.ts'

const LOG_LEVELS = ['off', 'error', 'info', 'debug'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/** An address and a port to listen on. */
export type Listen = { readonly host: string; readonly port: number }

const logLevel: Form<LogLevel> = {
  wanted: { da: '`off`, `error`, `info` eller `debug`', en: '`off`, `error`, `info` or `debug`' },
  read: text => LOG_LEVELS.find(level => level === text),
}

const MOST_PORT = 65_535

/** A port alone is listened on where only this machine can ask. */
const listen: Form<Listen> = {
  wanted: {
    da: 'en port som 9464, eller adresse og port som 127.0.0.1:9464',
    en: 'a port such as 9464, or address and port such as 127.0.0.1:9464',
  },
  read: text => {
    const [, host, ipv6, digits = ''] = /^(?:(?:([A-Za-z0-9.-]+)|\[([0-9A-Fa-f:.]+)\]):)?(\d{1,5})$/.exec(text.trim()) ?? []
    const port = Number(digits)
    return digits === '' || port > MOST_PORT ? undefined : { host: host ?? ipv6 ?? '127.0.0.1', port }
  },
}

export const operation = {
  /** how much is logged: nothing, errors, a line for each request as well, or also what the server thinks about its knowledge */
  log: variable<LogLevel, LogLevel>({
    name: 'TILGANG_LOG',
    means: {
      da: 'hvor meget der logges: intet, fejl, også en linje for hver forespørgsel, eller også det, serveren mener om sin viden; aldrig nogens tekst',
      en: "how much is logged: nothing, errors, a line for each request as well, or also what the server thinks about its knowledge; never anybody's text",
    },
    form: logLevel,
    unset: 'info',
  }),
  /** where figures for Prometheus are given; absent: they are not counted at all */
  metrics: variable({
    name: 'TILGANG_METRICS',
    means: {
      da: 'port for tal til Prometheus på `/metrics`; en port alene svarer kun på denne maskine',
      en: 'port of the figures for Prometheus at `/metrics`; a port alone answers on this machine only',
    },
    form: listen,
    unset: undefined,
    unsetInWords: { da: 'intet tælles', en: 'nothing is counted' },
  }),
  /** seconds between telling a balancer that the server is about to go and letting go of its port */
  drainSeconds: variable({
    name: 'TILGANG_DRAIN_SECONDS',
    means: {
      da: 'sekunder fra `/readyz` siger, at serveren lukker, til porten slippes',
      en: 'seconds from when `/readyz` says that the server is about to go until it lets go of its port',
    },
    form: wholeNumber(0, 999),
    unset: 1,
  }),
}
