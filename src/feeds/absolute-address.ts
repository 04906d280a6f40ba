/** An address of this site with the origin of the settings: "/2024/x/" at "https://a.vn" gives "https://a.vn/2024/x/". */
export function absoluteAddress(address: string, siteUrl: string): string {
  return new URL(address, siteUrl).href
}
