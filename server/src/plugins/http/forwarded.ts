import type { FastifyRequest } from 'fastify'

/** Through a proxy it is not this machine's own user who asks: the demo shows no codes there. */
export const isForwarded = ({ headers }: FastifyRequest) =>
  headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined
