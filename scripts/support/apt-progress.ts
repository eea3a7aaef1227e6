/** Makes apt-get print machine-readable progress while it downloads and installs. */
export const aptStatusOption = ['-o', 'APT::Status-Fd=1'];

/** `dlstatus:2:18.4740:Retrieving file 2 of 2`, `pmstatus:mariadb-server-core:40.0000:Unpacking mariadb-server-core` */
const statusLine = /^(?:dl|pm)status:.*?:(\d+)\.\d+:(.+)$/;

/** The progress that a line reports, with its percentage; undefined for any other line. */
export function aptProgress(line: string): string | undefined {
  const [, percent, what] = statusLine.exec(line) ?? [];
  return what === undefined ? undefined : `${what}, ${percent} %`;
}
