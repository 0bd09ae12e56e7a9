import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { App } from './app/App.tsx';
import { MessagesProvider } from './messages/MessagesProvider.tsx';
import { readTheme, showTheme } from './ui/theme.ts';
import './ui/tokens.css';
import './ui/base.css';
import './ui/controls.css';

showTheme(readTheme());
createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <MessagesProvider>
      <BrowserRouter>
        <App />
      </BrowserRouter>
    </MessagesProvider>
  </StrictMode>,
);
