/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    site: import('./site/site.ts').Site
  }
}
