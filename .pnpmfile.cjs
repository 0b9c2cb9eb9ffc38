// The node-<platform> packages publish `os` and `cpu` as plain strings; pnpm reads only lists.
const PLATFORM_FIELDS = ["os", "cpu"];

module.exports = {
  hooks: {
    readPackage(manifest) {
      if (!/^node-(linux|darwin|win)-/.test(manifest.name ?? "")) return manifest;
      for (const field of PLATFORM_FIELDS) {
        if (typeof manifest[field] === "string") manifest[field] = [manifest[field]];
      }
      return manifest;
    },
  },
};
