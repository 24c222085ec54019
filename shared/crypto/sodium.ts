/** The only import of libsodium. The sumo build, because the plain one lacks Argon2id and SHA-256. Ready once this module has loaded. */
import sodium from 'libsodium-wrappers-sumo';

await sodium.ready;

export { sodium };
