/** The few parts of Eleventy that Kho Tin uses; the package ships no types for them. */
declare module '@11ty/eleventy' {
  export interface EleventyConfig {
    addTemplate(path: string, template: unknown): void;
    setUseGitIgnore(isUsed: boolean): void;
    readonly ignores: Set<string>;
    readonly benchmarks: { readonly config: { setIsVerbose(isVerbose: boolean): void } };
    setTemplateFormats(formats: readonly string[]): void;
    addGlobalData(name: string, data: () => unknown): void;
    addWatchTarget(path: string): void;
    setWatchThrottleWaitTime(milliseconds: number): void;
    setServerOptions(options: Readonly<Record<string, unknown>>): void;
    on(event: 'eleventy.before' | 'eleventy.after', listener: () => void | Promise<void>): void;
  }

  export interface EleventyOptions {
    readonly quietMode?: boolean;
    readonly runMode?: 'build' | 'serve' | 'watch';
    readonly source?: 'script' | 'cli';
    readonly configPath?: string | false;
    readonly config?: (config: EleventyConfig) => void | Promise<void>;
  }

  export default class Eleventy {
    constructor(input: string, output: string, options: EleventyOptions);
    disableLogger(): void;
    init(): Promise<void>;
    write(): Promise<unknown>;
    /** Resolves to the function that rebuilds after a change of `path`. */
    watch(): Promise<(path: string) => Promise<void>>;
    serve(port: number): Promise<void>;
    stopWatch(): Promise<void>;
    readonly watcher: { on(event: 'unlink' | 'add', listener: (path: string) => void): void };
    readonly eleventyServe: {
      init(): Promise<void>;
      initServerInstance(): Promise<void>;
      readonly server: {
        _serverListen(port: number): void;
        readonly server: import('node:http').Server;
        reload(event: { files?: readonly string[]; subtype?: string; build?: object }): Promise<void>;
      };
    };
  }
}
