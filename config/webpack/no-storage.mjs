/** In place of the cache of @pnp/core in Web Storage, which is made whether anybody asks for it or not. What is kept on the device is ours to keep. */
export class PnPClientStorage {}
