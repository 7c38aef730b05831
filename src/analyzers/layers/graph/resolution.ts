/** What an import specifier leads to. */
export type Resolution =
  /** A known script file of the tree, of any kind. */
  | { readonly state: 'file'; readonly path: string }
  /** A dependency or a built-in module. */
  | { readonly state: 'external' }
  /** A style sheet, an image, data: part of the application, no module. */
  | { readonly state: 'asset' }
  /** A file that a build step writes and the tree does not hold. */
  | { readonly state: 'generated' }
  /** A path of the application's own that leads to no known file. */
  | { readonly state: 'unresolved' };

export const EXTERNAL: Resolution = { state: 'external' };

const SCRIPT = /\.[cm]?[jt]sx?$/;
/** An extension: letters after a dot, not too many, so that `./user.service` is no asset. */
const ASSET =
  /\.(css|scss|sass|less|styl|pcss|svg|png|jpe?g|gif|webp|avif|ico|bmp|mp3|mp4|webm|wav|ogg|pdf|woff2?|ttf|otf|eot|json5?|jsonc|ya?ml|toml|txt|md|mdx|html?|xml|csv|graphql|gql|glsl|vert|frag|wgsl|wasm|node|sql|hbs|ejs|pug|njk|proto|snap|lock)$/i;
const GENERATED =
  /(^|\/)(dist|build|out|lib|esm|cjs|generated|__generated__|\.[a-z][\w-]*|node_modules)(\/|$)|[.-](gen|generated)(\.|$|\/)|(^|\/)(_?generated)(\.[a-z]+)?$/;

/** What a path of the application's own is that leads to no known file. */
export function classifyMissing(path: string): Resolution {
  if (ASSET.test(path)) return { state: 'asset' };
  if (GENERATED.test(path)) return { state: 'generated' };
  return { state: 'unresolved' };
}

/** Does a hit count as a module file; other known files (a skipped style sheet) are assets. */
export function fileOrAsset(path: string): Resolution {
  return SCRIPT.test(path) || !ASSET.test(path) ? { state: 'file', path } : { state: 'asset' };
}
