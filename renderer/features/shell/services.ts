import { useSession } from './session.ts';

/** The names of services, by code, as the organisation calls them; the code itself where it has none. */
export function useServiceNames(codes: readonly string[]): string[] {
  const services = useSession(({ library }) => library?.services);
  return codes.map((code) => services?.find((service) => service.code === code)?.name ?? code);
}
