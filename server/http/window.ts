/** The browser shell's files, for practice alone: who serves the code could read everything. */
import fastifyStatic from '@fastify/static';
import type { FastifyPluginAsync } from 'fastify';
import type { Pool } from 'pg';
import { z } from 'zod';
import { contentType } from '../../shared/wire/window-policy.ts';
import { row } from '../db/query.ts';

export async function hasRealOrganisation(main: Pool): Promise<boolean> {
  const sql = 'select exists (select from organisation where not practice) as real';
  return (await row(main, z.object({ real: z.boolean() }), sql, []))?.real === true;
}

export function serveWindow(main: Pool, folder: string): FastifyPluginAsync {
  return async (app) => {
    // Asked each time, because another process may found a real organisation on the same database.
    app.addHook('preHandler', async (_request, reply) => {
      if (await hasRealOrganisation(main)) reply.callNotFound();
    });
    await app.register(fastifyStatic, {
      root: folder,
      cacheControl: false,
      setHeaders: (reply, path) => {
        reply.header('content-type', contentType(path));
      },
    });
  };
}
