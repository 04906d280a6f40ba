// Decap as it comes, with the fields of an article that its list needs: what an office would have without us.
import { DecapCmsApp } from 'decap-cms-app'

const text = { widget: 'string', required: false } as const

DecapCmsApp.init({
  config: {
    load_config_file: false,
    backend: {
      name: 'proxy',
      proxy_url: `http://127.0.0.1:${new URL(location.href).searchParams.get('server') ?? ''}/api/v1`,
      branch: 'main',
    },
    locale: 'vi',
    media_folder: 'public/media',
    public_folder: '/media',
    collections: [
      {
        name: 'articles',
        label: 'Bài viết',
        folder: 'content/articles',
        create: true,
        extension: 'md',
        format: 'frontmatter',
        path: '{{year}}/{{slug}}',
        fields: [
          { name: 'title', label: 'Tiêu đề', ...text },
          { name: 'sapo', label: 'Sapo', ...text },
          { name: 'published', label: 'Ngày đăng', ...text },
          { name: 'section', label: 'Chuyên mục', ...text },
          { name: 'body', label: 'Nội dung', widget: 'markdown', required: false },
        ],
      },
    ],
  },
})
