#!/bin/sh
# Commands of the newsroom: /usr/local/bin/ky-yeu (chmod 755), run by root. They run as the newsroom's own user, so that
# no file comes to belong to another, and with its settings: `ky-yeu status`, `ky-yeu users list`.
cd /opt/ky-yeu || exit 1
exec runuser -u ky-yeu -- ./node_modules/.bin/node --env-file=/etc/ky-yeu.env scripts/newsroom.ts "$@"
