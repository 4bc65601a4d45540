import './document.weapp.scss'
